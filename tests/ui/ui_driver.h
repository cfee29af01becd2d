// UiDriver: a person at the window, for tests. It finds controls by the names they register, moves a mouse and presses
// keys, and lets the program draw in between, so that the way of an event is the real one.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/registry.h"
#include "app/window/event.h"

namespace netglow {

/// What is driven: the real application without a screen, or a handful of widgets.
struct Driven {
    virtual ~Driven() = default;
    virtual EventQueue& events() = 0;
    virtual void frame() = 0;  ///< handles some or all events and draws once
    virtual const Registry& registry() const = 0;
};

class UiDriver {
public:
    explicit UiDriver(Driven& driven) : driven_(driven) {}

    /// Draws until the queue is empty, and `settle` frames more.
    void frames(int settle = 2);

    /// A control that is not there ends the test with the names that are nearest (std::runtime_error).
    const Control& control(std::string_view name);
    Rect rect(std::string_view name) { return control(name).rect; }
    std::string text(std::string_view name) { return control(name).text; }
    bool has(std::string_view name) const { return driven_.registry().find(name) != nullptr; }

    void move_to(Point at);
    void hover(std::string_view name);
    void click(std::string_view name, int button = 0);
    void click_at(Point at, int button = 0, Modifiers modifiers = {});
    void double_click(std::string_view name);
    void press_at(Point at, int button = 0, Modifiers modifiers = {});
    void release(int button = 0, Modifiers modifiers = {});

    /// From one place of the control to another; 0 is its left end, 1 its right end.
    void drag(std::string_view name, float from, float to);
    void drag_by(std::string_view name, Point by, int button = 0);
    void drag_from_to(Point from, Point to, int button = 0, Modifiers modifiers = {});

    void wheel(std::string_view name, float y, Modifiers modifiers = {});
    void wheel_at(Point at, float y, Modifiers modifiers = {});

    void key(Key key, Modifiers modifiers = {});
    /// UTF-8; as characters, with the press and release of keys that print one ASCII character.
    void type(std::string_view text);
    /// Clicks the number box, types over what stands there, and hands it over with Enter.
    void enter_number(std::string_view box, std::string_view text);

private:
    Driven& driven_;
};

}  // namespace netglow
