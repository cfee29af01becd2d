// A small non-modal window over the canvas: a title, a close button, and room for content.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

class Floating {
public:
    /// Opens it at `at_first` (pixels), in front of the panels; the user can move it. Registers `name` (text: the
    /// title) and "<name>/close".
    Floating(Ui& ui, std::string_view name, const Rect& at_first, std::string_view title);
    ~Floating();
    Floating(const Floating&) = delete;
    Floating& operator=(const Floating&) = delete;

    /// The content area in pixels: below the title, inside the margins.
    const Rect& room() const { return room_; }
    bool closed() const { return closed_; }

private:
    Rect room_;
    bool closed_ = false;
};

}  // namespace netglow
