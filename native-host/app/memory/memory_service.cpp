#include "app/memory/memory_service.hpp"

#include "app/clock.hpp"
#include "app/history_words.hpp"
#include "app/memory/answers.hpp"
#include "base/json_writer.hpp"
#include "explain/handed_over.hpp"
#include "explain/kept_case.hpp"
#include "explain/notice_answer.hpp"

namespace caselight {
namespace {

class LocalMemoryService : public MemoryService {
 public:
  explicit LocalMemoryService(Memory& memory) : memory_(memory) {}

  MemoryAnswer cases(const CasesRequest& request) override {
    return guarded(request.locale, [&](History& h) { return list_cases(h, request, clock_now()); });
  }
  MemoryAnswer open_case(const CaseRequest& request) override {
    return guarded(request.locale, [&](History& h) { return open_stored_case(h, request, clock_now()); });
  }
  MemoryAnswer readings(const ReadingsRequest& request) override {
    return guarded(request.locale, [&](History& h) { return list_kept_readings(h, request); });
  }
  MemoryAnswer compare(const CompareRequest& request) override {
    return guarded(request.locale, [&](History& h) { return compare_kept_readings(h, request); });
  }
  MemoryAnswer seen(const SeenRequest& request) override {
    return guarded(request.which.locale, [&](History& h) { return mark_seen(h, request); });
  }
  MemoryAnswer people(const PeopleRequest& request) override {
    return guarded(request.locale, [&](History& h) { return change_people(h, request); });
  }
  MemoryAnswer calendar(const CalendarRequest& request) override {
    return guarded(request.locale, [&](History& h) { return list_calendar(h, request, clock_now()); });
  }
  MemoryAnswer render(const RenderRequest& request) override {
    if (!request.capture_json.empty()) return render_handed_over(request, clock_now());
    return guarded(request.locale, [&](History& h) { return render_cases(h, request, clock_now()); });
  }
  MemoryAnswer notice(const NoticeRequest& request) override {
    if (!request.capture_json.empty()) return notice_beside_capture(request, clock_now());
    return guarded(request.locale, [&](History& h) { return notice_beside_kept(h, request, clock_now()); });
  }
  MemoryAnswer import(const ImportRequest& request) override {
    return guarded(request.locale, [&](History& h) { return import_text(h, request, check_, clock_now()); });
  }
  MemoryAnswer export_lines(const ExportRequest& request) override {
    return guarded(request.locale, [&](History& h) { return export_page(h, request); });
  }
  MemoryAnswer forget(const WhichCases& which) override {
    try {
      return forget_cases(memory_.history(), which);
    } catch (const HistoryFault& fault) {
      return forgetting_fault(fault, speech(which.locale));
    }
  }
  MemoryAnswer recover(std::string_view locale) override {
    return guarded(locale, [&](History& h) { return recover_a_step(h); });
  }

  /// Answers in every state: this is where the page learns which one it is.
  MemoryAnswer memory(const MemoryRequest& request) override {
    try {
      return describe_memory(memory_.history(), request, clock_now());
    } catch (const HistoryFault& fault) {
      const Speech& words = speech(request.locale);
      if (request.set) return memory_fault(fault, words);
      const Refusal why = explain_history(fault, words);
      JsonWriter out;
      out.field("state", name_of(fault.state())).optional_field("message", why.message);
      return out.optional_field("fix", why.fix).take();
    }
  }

 private:
  template <class Work>
  MemoryAnswer guarded(std::string_view locale, Work work) {
    try {
      return work(memory_.history());
    } catch (const HistoryFault& fault) {
      return memory_fault(fault, speech(locale));
    }
  }

  Memory& memory_;
  ImportCheck check_;
};

}  // namespace

std::unique_ptr<MemoryService> make_memory_service(Memory& memory) {
  return std::make_unique<LocalMemoryService>(memory);
}

}  // namespace caselight
