// CursorKind: the shapes of the mouse pointer that the program asks for.
#pragma once

namespace netglow {

enum class CursorKind { arrow, text, ui_state, move, resize_sideways, resize_upright };

}  // namespace netglow
