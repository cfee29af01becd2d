// Flow: lays out a panel's scrolling window from top to bottom. Content that is scrolled out of sight costs next to
// nothing.
#pragma once

#include <string_view>

#include "app/ui/ui.h"

namespace netglow {

class Flow {
public:
    /// Opens a fixed ImGui window over `rect` (pixels) that scrolls if its content is taller.
    Flow(const Ui& ui, const char* id, const Rect& rect);
    ~Flow();  ///< closes it
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

    /// Reserves the next `height` points over the panel's width; returns pixels.
    Rect take(float height);
    void space(float points) { y_ += ui_.px(points); }
    /// Whether any part of the next `height` points is visible.
    bool visible(float height) const;
    void skip(float height) { y_ += ui_.px(height); }

    /// Scrolls by the least amount that makes the next `height` points visible, from the next frame on; content taller
    /// than the panel is aligned at its top.
    void bring_into_sight(float height) const;

    float left() const { return rect_.x; }
    float right() const { return rect_.right(); }
    float y() const { return y_; }
    /// Pixels from here to the panel's lower end when nothing is scrolled; negative below it.
    float rest() const { return rect_.height - (y_ - top_); }
    void heading(std::string_view text);

private:
    const Ui& ui_;
    Rect rect_;
    float top_ = 0;
    float y_ = 0;
};

}  // namespace netglow
