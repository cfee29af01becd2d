// The menu of a number in a formula: copying it, and the computation that it belongs to.
#pragma once

#include "app/panels/panel.h"

namespace netglow {

/// Opens with the right button on a number that is known, which is handed over as `clicked` in that frame and kept in
/// `about`. `name`: of the panel; registers "strip/menu/shown", "strip/menu/exact" and "strip/menu/latex" while it is
/// open. Within the ImGui window of the numbers.
void number_menu(Panel& panel, std::string_view name, const Meaning* clicked, Meaning& about);

}  // namespace netglow
