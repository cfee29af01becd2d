#include "app/state/document/expectations.h"

#include <vector>

#include "app/state/document/file_actions.h"
#include "app/state/effect.h"
#include "app/state/state.h"

namespace netglow {
namespace {

/// "a, b and c", "a, b and 7 more".
std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t kMost = 6;
    if (names.size() == 1) {
        return names[0];
    }
    const bool all = names.size() <= kMost;
    const std::size_t shown = all ? names.size() - 1 : kMost - 1;
    std::string text = names[0];
    for (std::size_t i = 1; i < shown; ++i) {
        text += ", " + names[i];
    }
    return text + " and " + (all ? names.back() : std::to_string(names.size() - shown) + " more");
}

}  // namespace

std::string expectations_of(const Document& document, bool may_be_drawn) {
    const std::size_t inputs = document.network.inputs();
    const bool named = !document.input_names.empty();
    const std::vector<std::string>& classes = document.network.layers().back().names;
    std::string text = "It takes ";
    text += named ? listed(document.input_names)
                  : std::to_string(inputs) + (inputs == 1 ? " input without a name" : " inputs without names");
    if (classes.size() > 1) {
        text += ", and gives one output each for " + listed(classes);
    }
    text += named ? ". Type them at the left, or load rows of them from a CSV file."
                  : ". Load rows of them from a CSV file";
    if (!named) {
        text += may_be_drawn ? ", or draw them as a picture." : ", or type them at the left.";
    }
    return text;
}

Effects handle(State& state, const CloseExpectations&) {
    state.open.expects.clear();
    return {};
}

}  // namespace netglow
