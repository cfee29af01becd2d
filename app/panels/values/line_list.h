// LineList: a scrolling list of many lines of equal height; only visible lines cost anything.
#pragma once

#include "app/ui/ui.h"

namespace netglow {

class LineList {
public:
    /// Opens the list in the current window over `rect` (pixels), reduced by that window's own scroll bar; each of the
    /// `lines` is `height` points high.
    LineList(const Ui& ui, const char* id, const Rect& rect, float height, std::size_t lines);
    ~LineList();
    LineList(const LineList&) = delete;
    LineList& operator=(const LineList&) = delete;

    /// Scrolls by the least amount that makes the line visible, from the next frame on.
    void bring_into_sight(std::size_t line);

    /// The visible lines: first() .. end() - 1.
    std::size_t first() const { return first_; }
    std::size_t end() const { return end_; }
    /// The rectangle of a line in pixels, without the scroll bar.
    Rect line(std::size_t line) const;

private:
    Rect rect_;
    Point corner_;  ///< of the first line, which may be scrolled out of sight
    float width_ = 0;
    float height_;
    std::size_t lines_;
    std::size_t first_ = 0;
    std::size_t end_ = 0;
};

}  // namespace netglow
