#include "app/window/glfw_keys.h"
#include "core/text/ascii_case.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <string_view>
#include <utility>

namespace netglow {

namespace {

constexpr std::array<std::pair<int, Key>, 18> kNamed{{
    {GLFW_KEY_SPACE, Key::space},
    {GLFW_KEY_ESCAPE, Key::escape},
    {GLFW_KEY_ENTER, Key::enter},
    {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_TAB, Key::tab},
    {GLFW_KEY_BACKSPACE, Key::backspace},
    {GLFW_KEY_DELETE, Key::del},
    {GLFW_KEY_LEFT, Key::left},
    {GLFW_KEY_RIGHT, Key::right},
    {GLFW_KEY_UP, Key::up},
    {GLFW_KEY_DOWN, Key::down},
    {GLFW_KEY_HOME, Key::home},
    {GLFW_KEY_END, Key::end},
    {GLFW_KEY_PAGE_UP, Key::page_up},
    {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_KP_ADD, Key::plus},
    {GLFW_KEY_KP_SUBTRACT, Key::minus},
    {GLFW_KEY_KP_EQUAL, key_of('=')},
}};

}  // namespace

Key key_of_glfw(int glfw_key, int scancode) {
    for (const auto& [code, key] : kNamed) {
        if (code == glfw_key) {
            return key;
        }
    }
    if (glfw_key >= GLFW_KEY_F1 && glfw_key <= GLFW_KEY_F12) {
        return static_cast<Key>(static_cast<std::uint32_t>(Key::f1) +
                                static_cast<std::uint32_t>(glfw_key - GLFW_KEY_F1));
    }
    if (glfw_key >= GLFW_KEY_KP_0 && glfw_key <= GLFW_KEY_KP_9) {
        return key_of(static_cast<char>('0' + (glfw_key - GLFW_KEY_KP_0)));
    }
    const char* printed = glfwGetKeyName(glfw_key, scancode);
    const std::string_view name = printed != nullptr ? printed : "";
    if (name.size() == 1 && name[0] > ' ' && name[0] < 0x7F) {
        return key_of(ascii_lower(name[0]));
    }
    const bool ascii = glfw_key > GLFW_KEY_SPACE && glfw_key <= GLFW_KEY_GRAVE_ACCENT;
    return ascii ? key_of(ascii_lower(static_cast<char>(glfw_key))) : Key::none;
}

}  // namespace netglow
