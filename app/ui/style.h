// ImGui's own colours and measures, for what it draws itself: menus, lists, dialogs, tooltips.
#pragma once

#include "core/scene/theme.h"

namespace netglow {

/// Sets the style of the current context.
void apply_style(const Theme& theme, float scale);

}  // namespace netglow
