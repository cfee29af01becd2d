// UiDriver: simulates a user in tests. It finds controls by their registered names, moves the mouse, presses keys, and
// draws frames in between, so that events take the same path as in the real program.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/registry.h"
#include "app/window/event.h"

namespace netglow {

/// The program under test: the whole application without a screen, or a few widgets.
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

    /// The control with this name. Throws std::runtime_error that lists similar names if there is none.
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

    /// Drags from one horizontal position of the control to another; 0 is its left end, 1 its right end.
    void drag(std::string_view name, float from, float to);
    void drag_by(std::string_view name, Point by, int button = 0);
    void drag_from_to(Point from, Point to, int button = 0, Modifiers modifiers = {});

    void wheel(std::string_view name, float y, Modifiers modifiers = {});
    void wheel_at(Point at, float y, Modifiers modifiers = {});

    void key(Key key, Modifiers modifiers = {});
    /// Types UTF-8 text as character events; ASCII characters also get key press and release events.
    void type(std::string_view text);
    /// Clicks the number box, replaces its text, and commits it with Enter.
    void enter_number(std::string_view box, std::string_view text);

private:
    Driven& driven_;
};

}  // namespace netglow
