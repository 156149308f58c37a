#pragma once

#include <vector>

#include "capture/capture.hpp"
#include "capture/shape.hpp"

namespace caselight {

/// Puts bodies that belong together into one capture: first by receipt number, and a body that names none
/// (documents, empty answers) with the case that was read just before it.
class Collector {
 public:
  /// A whole capture or bundle stands for itself. Always true: it belongs to a case, even if nothing in it
  /// could be read.
  bool add_capture(Capture capture);
  void add_body(Body body, AnswerReading reading);
  /// In a list, a capture or bundle ends what came before; single bodies go on collecting.
  void start_new_group(InputKind kind);
  /// A pasted `{"data":null,"error":…}`: USCIS refused, and nothing says for which answer.
  void note_rejection();
  std::vector<Capture> take();

 private:
  Capture& home_of(const std::string& receipt, Shape shape);

  std::vector<Capture> loose_;  ///< built from single bodies
  std::vector<Capture> whole_;
  bool rejected_ = false;
};

/// The endpoint whose reading a body of this shape stands for.
Endpoint endpoint_of(Shape shape);

}  // namespace caselight
