// The caption: what happens at the moment, as one line of words and numbers. The window shows it under the canvas; it
// is what a screen reader or a film's subtitle would say.
#pragma once

#include <string>

#include "core/formula/neuron_formula.h"

namespace netglow {

/// At the start the inputs; of a step what it adds or computes, as far as it is known, such as "h2, second product:
/// weight 0.8 × signal 0.1 = 0.08; so far 0.26" and "o1: σ(0.976) = 0.726"; at the end the outputs, where they are
/// shares (softmax) the answer. Numbers are those on the screen, and stand behind "≈" where the printed ones do not
/// give them.
///
/// `before`: the trace that the numbers are compared with after an edit, of a network with as many neurons; null: none.
/// Then it says what moved most, such as "o1 moved most: 0.726 → 0.717": of the outputs, as long as they are not known
/// of the last layer that is; where that cannot be seen, what the step is about. O(neurons of a layer + terms of a
/// sum).
std::string caption(const FormulaSource& source, const Trace* before = nullptr);

}  // namespace netglow
