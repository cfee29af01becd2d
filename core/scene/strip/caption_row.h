// The row under the canvas that holds the caption (core/caption).
#pragma once

#include <string>

#include "core/scene/scene.h"
#include "core/scene/theme.h"

namespace netglow {

inline constexpr float kCaptionHeight = 28;  ///< points: the same whatever it says, so that nothing jumps

/// The caption in its row, from the left; a little smaller where it is wider, and then
/// shortened with …. Its id is "caption".
Text caption_text(const std::string& caption, const Rect& row, ThemeKind theme, const TextMeasure& measure);

/// A scene of the row alone, its upper left corner at 0, 0.
Scene caption_row(const std::string& caption, Size size, ThemeKind theme, const TextMeasure& measure);

}  // namespace netglow
