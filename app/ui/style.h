// ImGui's own style, for what it draws itself: menus, lists, dialogs, tooltips.
#pragma once

#include "core/scene/theme.h"

namespace netglow {

/// Sets the colours and sizes of the current ImGui context.
void apply_style(const Theme& theme, float scale);

}  // namespace netglow
