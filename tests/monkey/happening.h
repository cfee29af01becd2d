// Happening: one entry of a monkey's record: an event of the person at the window, or what goes on between events. A
// record is text, a line each, so that a run can be repeated from it, cut short, and read.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/window/event.h"

namespace netglow {

struct Frames {
    int count = 1;
};
/// Nobody does anything for this long.
struct Wait {
    double seconds = 0;
};
/// The window is drawn, not only built.
struct DrawWindow {};
/// The program ends without being asked, as when its process is killed, and is started again.
struct StartAgain {
    bool afresh = false;  ///< without the unsaved work that was kept
};
/// Everything is left by Esc, undone and redone, and looked at on the way (tests/monkey/monkey_run.h).
struct CheckAll {
    bool quit = false;  ///< and then Ctrl+Q
};

using Happening = std::variant<Event, Frames, Wait, DrawWindow, StartAgain, CheckAll>;

/// Files that are dropped are named within the folder of files of the sandbox.
std::string text_of(const Happening& happening);
/// Nothing where the line is none of a record.
std::optional<Happening> happening_of(const std::string& line);
/// The lines of a record that can be read.
std::vector<Happening> read_record(const std::string& text);

inline bool is_event(const Happening& happening) {
    return std::holds_alternative<Event>(happening);
}

}  // namespace netglow
