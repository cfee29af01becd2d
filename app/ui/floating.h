// A small window over the canvas that stays while one works on: a title, a cross to close it, and room below.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

class Floating {
public:
    /// Opens it over `at_first` (pixels), in front of the panels; from there it can be dragged. Registers `name` (text:
    /// the title) and "<name>/close".
    Floating(Ui& ui, std::string_view name, const Rect& at_first, std::string_view title);
    ~Floating();
    Floating(const Floating&) = delete;
    Floating& operator=(const Floating&) = delete;

    /// Pixels: below the title, inside the margins.
    const Rect& room() const { return room_; }
    bool closed() const { return closed_; }

private:
    Rect room_;
    bool closed_ = false;
};

}  // namespace netglow
