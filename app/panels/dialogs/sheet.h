// A dialog over the middle of the window that holds more than a question; everything behind it waits.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/ui.h"

namespace netglow {

/// The frame of such a dialog, while it lives; its content is drawn where it is open.
class SheetFrame {
public:
    /// To be made in every frame, `open` or not: a sheet that is open no longer is closed. `wanted` in points; what is
    /// larger than `window` (pixels) is cut down to it.
    SheetFrame(const Ui& ui, std::string_view name, bool open, Size wanted, const Rect& window);
    ~SheetFrame();
    SheetFrame(const SheetFrame&) = delete;
    SheetFrame& operator=(const SheetFrame&) = delete;

    bool open() const { return open_; }
    const Rect& rect() const { return rect_; }
    /// Whether a list has been opened over it: Enter and Esc are about that.
    bool covered() const { return covered_; }
    void close();

private:
    Rect rect_;
    bool begun_ = false;
    bool open_ = false;
    bool covered_ = false;
};

}  // namespace netglow
