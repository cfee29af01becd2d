// Draws with the program's own types into ImGui's draw lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/ui/ui.h"

struct ImDrawList;
struct ImVec2;

namespace netglow {

/// ImGui's packed colour.
std::uint32_t packed(Color color);
ImVec2 vec(Point p);
Point point(const ImVec2& v);

/// Draws one line of text into the current window. `baseline` in pixels; `points`: font size per em, scaled by
/// ui.scale.
void draw_text(const Ui& ui, Font font, float points, Point baseline, Color color, std::string_view text,
               Anchor anchor = Anchor::start);
void draw_text(const Ui& ui, ImDrawList* list, Font font, float points, Point baseline, Color color,
               std::string_view text, Anchor anchor = Anchor::start);
/// In pixels.
float text_width(const Ui& ui, Font font, float points, std::string_view text);
/// The text, truncated with "…" if it is wider than `room` pixels.
std::string fitted(const Ui& ui, Font font, float points, std::string_view text, float room);

void fill_rect(const Rect& rect, Color color, float corner = 0);
void stroke_rect(const Rect& rect, Color color, float corner = 0, float width = 1);
void draw_line(Point from, Point to, Color color, float width = 1);

inline constexpr double kRestBeforeTip = 0.45;  ///< seconds

/// Whether the mouse has been on `what` long enough for its tooltip to appear; once shown it stays. Call in each frame
/// in which the mouse is on it.
bool rested(WidgetState& state, std::string_view what);

/// Shows the tooltip of the last ImGui item while the mouse is on it.
void show_hint(const Ui& ui, const Hint& hint);

/// A heading in small semibold capitals; the caller writes it in capitals.
void section_label(const Ui& ui, Point baseline, std::string_view text);

/// Sets ImGui's current font, for plain ImGui calls, until destroyed.
class FontScope {
public:
    FontScope(const Ui& ui, Font font, float points);
    ~FontScope();
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

}  // namespace netglow
