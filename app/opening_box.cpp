#include "app/opening_box.h"

namespace netglow {

std::string_view wanted_box(const State& state) {
    const Dialogs& dialogs = state.dialogs;
    if (dialogs.message) {
        return "";  // it has the keys
    }
    if (dialogs.path_question != PathQuestion::none) {
        return "path";
    }
    if (dialogs.sheet == Sheet::new_network) {
        return "new/name";
    }
    if (dialogs.sheet == Sheet::output_names) {
        return "names/0";
    }
    if (dialogs.finder_open) {
        return "finder/text";
    }
    if (state.inputs.choice.naming != Naming::nothing) {
        return "case/name";
    }
    if (!std::holds_alternative<std::monostate>(state.view.renaming)) {
        return "canvas/rename";
    }
    return std::holds_alternative<std::monostate>(state.view.typed) ? "" : "canvas/type";
}

void OpeningBox::follow(const State& state, const Registry& registry, bool given, unsigned active_box) {
    constexpr int kMostFrames = 60;      // without any sign of the box
    constexpr int kMostFramesShown = 8;  // with the box there, but not active
    const std::string_view wanted = wanted_box(state);
    if (wanted != wanted_) {
        *this = OpeningBox();
        wanted_ = wanted;
        awaited_ = !wanted.empty();
        active_before_ = active_box;
    }
    given_up_ = given_up_ && given;
    if (given && !awaited_ && !given_up_) {
        awaited_ = true;
        active_before_ = active_box;
        frames_ = frames_shown_ = 0;
    }
    if (!awaited_) {
        return;
    }
    ++frames_;
    frames_shown_ += wanted.empty() || registry.find(wanted) != nullptr ? 1 : 0;
    const bool active = active_box != 0 && (active_box != active_before_ || frames_ > kMostFramesShown);
    awaited_ = !active && frames_ < kMostFrames && frames_shown_ < kMostFramesShown;
    given_up_ = !active && !awaited_;
}

}  // namespace netglow
