#include "tests/ui/ui_driver.h"

#include <stdexcept>

#include "app/ui/utf8.h"
#include "tests/ui/near_names.h"

namespace netglow {

namespace {

constexpr int kDragSteps = 6;

}  // namespace

void UiDriver::frames(int settle) {
    constexpr int kMost = 1000;
    for (int i = 0; !driven_.events().empty(); ++i) {
        if (i == kMost) {
            throw std::runtime_error("the program leaves events in its queue");
        }
        driven_.frame();
    }
    for (int i = 0; i < settle; ++i) {
        driven_.frame();
    }
}

const Control& UiDriver::control(std::string_view name) {
    if (const Control* found = driven_.registry().find(name)) {
        return *found;
    }
    throw std::runtime_error("no control \"" + std::string(name) +
                             "\" is on the screen; near it: " + near_names(driven_.registry(), name));
}

void UiDriver::move_to(Point at) {
    driven_.events().push_back(MouseMoved{at});
    frames();
}

void UiDriver::hover(std::string_view name) {
    move_to(control(name).rect.center());
}

void UiDriver::press_at(Point at, int button, Modifiers modifiers) {
    move_to(at);
    driven_.events().push_back(MouseButton{button, true, modifiers});
    frames();
}

void UiDriver::release(int button, Modifiers modifiers) {
    driven_.events().push_back(MouseButton{button, false, modifiers});
    frames();
}

void UiDriver::click_at(Point at, int button, Modifiers modifiers) {
    press_at(at, button, modifiers);
    release(button, modifiers);
}

void UiDriver::click(std::string_view name, int button) {
    click_at(control(name).rect.center(), button);
}

void UiDriver::double_click(std::string_view name) {
    const Point at = control(name).rect.center();
    move_to(at);
    for (int i = 0; i < 2; ++i) {
        driven_.events().push_back(MouseButton{0, true, {}});
        driven_.events().push_back(MouseButton{0, false, {}});
    }
    frames();
}

void UiDriver::drag_from_to(Point from, Point to, int button, Modifiers modifiers) {
    press_at(from, button, modifiers);
    for (int i = 1; i <= kDragSteps; ++i) {
        const float part = static_cast<float>(i) / static_cast<float>(kDragSteps);
        driven_.events().push_back(MouseMoved{from + (to - from) * part});
        frames(1);
    }
    release(button, modifiers);
}

void UiDriver::drag(std::string_view name, float from, float to) {
    const Rect rect = control(name).rect;
    const float y = rect.center().y;
    drag_from_to({rect.x + rect.width * from, y}, {rect.x + rect.width * to, y});
}

void UiDriver::drag_by(std::string_view name, Point by, int button) {
    const Point from = control(name).rect.center();
    drag_from_to(from, from + by, button);
}

void UiDriver::wheel_at(Point at, float y, Modifiers modifiers) {
    move_to(at);
    driven_.events().push_back(Wheel{0, y, modifiers});
    frames();
}

void UiDriver::wheel(std::string_view name, float y, Modifiers modifiers) {
    wheel_at(control(name).rect.center(), y, modifiers);
}

void UiDriver::key(Key key, Modifiers modifiers) {
    driven_.events().push_back(KeyEvent{key, true, modifiers, false});
    frames();
    driven_.events().push_back(KeyEvent{key, false, modifiers, false});
    frames();
}

void UiDriver::type(std::string_view text) {
    while (!text.empty()) {
        const char32_t character = take_character(text);
        const bool lower_ascii = character >= ' ' && character < 0x7F && !(character >= 'A' && character <= 'Z');
        const Key key = lower_ascii ? key_of(static_cast<char>(character)) : Key::none;
        if (key != Key::none) {
            driven_.events().push_back(KeyEvent{key, true, {}, false});
        }
        driven_.events().push_back(TextTyped{character});
        if (key != Key::none) {
            driven_.events().push_back(KeyEvent{key, false, {}, false});
        }
        frames(1);
    }
}

void UiDriver::enter_number(std::string_view box, std::string_view text) {
    click(box);
    type(text);
    key(Key::enter);
}

}  // namespace netglow
