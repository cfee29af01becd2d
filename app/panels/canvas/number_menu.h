// The context menu of a number in a formula: copies the number, or the computation that it belongs to.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Opens in the frame in which `clicked` is the number that was right-clicked (else null); `about` keeps that number
/// while the menu is open. `name`: of the panel, e.g. "strip": then registers "strip/menu/shown", "strip/menu/exact"
/// and "strip/menu/latex" while it is open. Call within the ImGui window of the numbers.
void number_menu(Panel& panel, std::string_view name, const Meaning* clicked, Meaning& about);

}  // namespace netglow
