// What can be done with what is chosen: the commands on neurons, edges and layers that apply, as a menu.
#pragma once

#include <string>
#include <string_view>

#include "app/panels/panel.h"

namespace netglow {

/// Their entries, in the menu that is open; each is registered as `prefix` + the command's name.
void place_items(Panel& panel, std::string_view prefix);

/// Opens the popup `id` a frame after it was asked for: by then what it is about is chosen, and it appears at its size.
void open_when_chosen(const std::string& id, bool asked);

/// Opens where `asked` is true, at the pointer, and stays until something is chosen. Entries are "<name>/menu/…".
/// Within an ImGui window; what it is about is what is chosen: answer a Select along with asking.
void place_menu(Panel& panel, std::string_view name, bool asked);

}  // namespace netglow
