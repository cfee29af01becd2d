// The context menu of the selected place: the commands on neurons, edges and layers that apply to it.
#pragma once

#include <string>
#include <string_view>

#include "app/panels/panel.h"

namespace netglow {

/// Draws the entries into the current menu; each is registered as `prefix` + the command's name.
void place_items(Panel& panel, std::string_view prefix);

/// Opens the popup `id` one frame after the request `asked`, when the selection is up to date and the popup's size is
/// right.
void open_when_chosen(const std::string& id, bool asked);

/// Opens at the pointer if `asked`, and stays until an entry is chosen. Entries are registered as "<name>/menu/…". Call
/// within an ImGui window. The menu acts on the selection: emit a Select together with `asked`.
void place_menu(Panel& panel, std::string_view name, bool asked);

}  // namespace netglow
