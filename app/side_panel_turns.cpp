#include "app/side_panel_turns.h"

#include "app/panels/arrangement.h"

namespace netglow {

void SidePanelTurns::update(Size window, const SidePanels& panels, bool something_chosen, double now) {
    constexpr double kSecondClick = 0.4;  // seconds
    if (something_chosen == inspector_) {
        since_.reset();
        return;
    }
    since_ = since_.value_or(now);
    if (!side_panels_take_turns(window, panels) || now - *since_ >= kSecondClick) {
        inspector_ = something_chosen;
        since_.reset();
    }
}

}  // namespace netglow
