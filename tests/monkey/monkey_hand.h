// MonkeyHand: what a monkey at the window does next: keys and chords, clicks, drags, the wheel, typing, and what
// happens to a window. The same seed gives the same, as long as the program shows the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/state/state.h"
#include "app/ui/registry.h"
#include "tests/monkey/happening.h"
#include "tests/monkey/random.h"

namespace netglow {

class MonkeyHand {
public:
    /// `files`: names of what it may drop on the window.
    MonkeyHand(std::uint64_t seed, std::vector<std::string> files) : random_(seed), files_(std::move(files)) {}

    /// A few happenings that belong together, such as a click and what is typed behind it.
    std::vector<Happening> next(const State& state, const Registry& registry);

private:
    using Doings = std::vector<Happening>;
    void add(const Event& event);
    void wait_a_little();
    void press(Key key, Modifiers modifiers, bool types);
    void press_command(const State& state);
    void press_any();
    void type(const std::string& utf8);
    void click(Point at);
    void drag(Point from, Point to);
    void type_into(Point at, bool large_numbers);
    void edit_text(bool large_numbers);
    void undo_and_redo();
    void happen_to_window();
    void rest();

    Modifiers any_modifiers();
    Point any_point() { return {random_.real(-20, window_.width + 20), random_.real(-20, window_.height + 20)}; }
    /// A point in one of the controls, whose kinds come up equally often, however many there are of each; anywhere,
    /// where there are none. `name` becomes the control's.
    Point any_control(const Registry& registry, std::string& name);

    Random random_;
    std::vector<std::string> files_;
    Size window_{1280, 800};
    Doings doings_;
};

}  // namespace netglow
