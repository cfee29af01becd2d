// CursorKind: the shapes of the mouse pointer that the program asks for.
#pragma once

namespace netglow {

enum class CursorKind { arrow, text, pointing_hand, move, resize_sideways, resize_upright };

}  // namespace netglow
