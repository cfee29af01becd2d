// The frame of a large modal dialog in the middle of the window.
#pragma once

#include <string>
#include <string_view>

#include "app/ui/ui.h"

namespace netglow {

/// Begins the dialog when constructed and ends it when destroyed; draw the content in between if open().
class SheetFrame {
public:
    /// Construct in every frame, whether `open` or not, so that a sheet can be closed. `wanted`: size in points,
    /// reduced to fit `window` (pixels).
    SheetFrame(const Ui& ui, std::string_view name, bool open, Size wanted, const Rect& window);
    ~SheetFrame();
    SheetFrame(const SheetFrame&) = delete;
    SheetFrame& operator=(const SheetFrame&) = delete;

    bool open() const { return open_; }
    const Rect& rect() const { return rect_; }
    /// Whether a list is open on top of it, which then gets Enter and Esc.
    bool covered() const { return covered_; }
    void close();

private:
    Rect rect_;
    bool begun_ = false;
    bool open_ = false;
    bool covered_ = false;
};

}  // namespace netglow
