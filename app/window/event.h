// Events: user input and window events, as values. The real window and the tests push the same ones.
//
// Positions and sizes are pixels of the framebuffer.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <variant>
#include <vector>

#include "core/base/geometry.h"

namespace netglow {

/// A key, identified by what it types in the current keyboard layout: printable keys by their lower-case character
/// ('a', '+', ' '), others by name.
enum class Key : std::uint32_t {
    none = 0,
    space = ' ',
    plus = '+',
    minus = '-',
    zero = '0',
    escape = 0x10000,
    enter,
    tab,
    backspace,
    del,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    f12,
};
constexpr Key key_of(char printable) {
    return static_cast<Key>(static_cast<unsigned char>(printable));
}

struct Modifiers {
    bool ctrl = false;
    bool shift = false;
    bool alt = false;
    bool operator==(const Modifiers&) const = default;
};

struct MouseMoved {
    Point at;
};
struct MouseButton {
    int button = 0;  ///< 0 left, 1 right, 2 middle
    bool down = false;
    Modifiers modifiers;
};
struct Wheel {
    float x = 0;
    float y = 0;  ///< positive: away from the user
    Modifiers modifiers;
};
struct KeyEvent {
    Key key = Key::none;
    bool down = false;
    Modifiers modifiers;
    bool repeat = false;
};
struct TextTyped {
    char32_t character = 0;
};
struct FilesDropped {
    std::vector<std::filesystem::path> files;
};
struct Resized {
    Size size;        ///< of the framebuffer
    float scale = 1;  ///< content scale: pixels a point
};
struct CloseRequested {};
struct FocusLost {};  ///< held keys and buttons count as released
struct Exposed {};    ///< the window must be drawn again

using Event = std::variant<MouseMoved, MouseButton, Wheel, KeyEvent, TextTyped, FilesDropped, Resized, CloseRequested,
                           FocusLost, Exposed>;
using EventQueue = std::deque<Event>;

}  // namespace netglow
