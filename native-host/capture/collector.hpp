#pragma once

#include <optional>
#include <string>
#include <vector>

#include "capture/capture.hpp"
#include "capture/shape.hpp"

namespace caselight {

/// Puts bodies that belong together into one capture, by receipt number. A body that names none belongs to
/// the only case that there is; documents that may belong to one of several cases are left out.
class Collector {
 public:
  /// A whole capture or bundle stands for itself. Always true: it belongs to a case, even if nothing in it
  /// could be read.
  bool add_capture(Capture capture);
  void add_body(Body body, AnswerReading reading);
  /// An answer that says of itself that it holds no case of this receipt.
  void add_no_such_case(Shape shape, const std::string& receipt);
  /// The instant that the bodies to come were read at, where the paste says so.
  void set_read_at(std::optional<Instant> at) { read_at_ = at; }
  std::optional<Instant> read_at() const { return read_at_; }
  /// In a list, a capture or bundle ends what came before; single bodies go on collecting.
  void start_new_group(InputKind kind);
  std::vector<Capture> take();
  /// True when a documents list was left out: more than one case could own it.
  bool left_out_documents() const { return left_out_documents_; }

 private:
  struct Loose {
    Body body;
    AnswerReading reading;
  };

  Capture& home_of(const std::string& receipt, Shape shape);
  void put(Capture& home, Body body, AnswerReading reading) const;
  void place_documents(Loose documents);

  std::vector<Capture> loose_;    ///< built from single bodies
  std::vector<Loose> documents_;  ///< lists that wait until all receipts of their group are known
  std::vector<Capture> whole_;
  std::optional<Instant> read_at_;
  bool left_out_documents_ = false;
};

/// The endpoint whose reading a body of this shape stands for.
Endpoint endpoint_of(Shape shape);

}  // namespace caselight
