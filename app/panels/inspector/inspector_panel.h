// The inspector: shows the computation of the selected place, with sliders and buttons.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "app/panels/inspector/contribution_cache.h"
#include "app/panels/inspector/landscape_maker.h"
#include "app/panels/panel.h"

namespace netglow {

struct InspectorUiState {
    bool over = false;     ///< the pointer is on the panel
    Meaning asked;         ///< the number whose menu is open
    std::size_t step = 0;  ///< the step whose line was last scrolled into sight
    LandscapeMaker landscapes;
    ContributionCache contributions;
    Place subject;  ///< of the last frame, and the chosen layer
    std::optional<std::size_t> layer;
    std::set<std::string, std::less<>> whole_lists;  ///< that were asked for on this page
};

/// `rect` in pixels. Registers the page's lines ("inspector/title", "inspector/term/i1", "inspector/sum",
/// "inspector/output", "inspector/to/o1") with what they say, its controls, and its pictures
/// ("inspector/picture/weights", in a gallery "inspector/picture/weights/h1.2"); "inspector/cell" is the cell of a
/// picture under the pointer.
void inspector_panel(Panel& panel, const Rect& rect, InspectorUiState& ui_state);

}  // namespace netglow
