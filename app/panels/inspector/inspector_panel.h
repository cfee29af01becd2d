// The inspector: shows the computation of the selected place, with sliders and buttons.
#pragma once

#include "app/panels/inspector/landscape_maker.h"
#include "app/panels/panel.h"

namespace netglow {

struct InspectorUiState {
    bool over = false;     ///< the pointer is on the panel
    Meaning asked;         ///< the number whose menu is open
    std::size_t step = 0;  ///< the step whose line was last scrolled into sight
    LandscapeMaker landscapes;
};

/// `rect` in pixels. Registers the page's lines ("inspector/title", "inspector/term/i1", "inspector/sum",
/// "inspector/output", "inspector/to/o1") with what they say, and its controls.
void inspector_panel(Panel& panel, const Rect& rect, InspectorUiState& ui_state);

}  // namespace netglow
