// LineList: many lines of one height in a room of their own that scrolls; only those in sight cost anything.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

class LineList {
public:
    /// Opens it in the current window over `rect` (pixels), as far as that window's own scroll bar leaves it; each of
    /// `lines` is `height` points high.
    LineList(const Ui& ui, const char* id, const Rect& rect, float height, std::size_t lines);
    ~LineList();
    LineList(const LineList&) = delete;
    LineList& operator=(const LineList&) = delete;

    /// Scrolls no further than it must to have the line in sight, which the next frame shows.
    void bring_into_sight(std::size_t line);

    /// The lines in sight: first() .. end() - 1.
    std::size_t first() const { return first_; }
    std::size_t end() const { return end_; }
    /// Where a line is; pixels, without the scroll bar.
    Rect line(std::size_t line) const;

private:
    Rect rect_;
    Point corner_;  ///< of the first line, wherever that is scrolled to
    float width_ = 0;
    float height_;
    std::size_t lines_;
    std::size_t first_ = 0;
    std::size_t end_ = 0;
};

}  // namespace netglow
