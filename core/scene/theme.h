// Theme: the colours of the program, for canvas and panels alike.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/scene/scene.h"

namespace netglow {

enum class ThemeKind {
    light,
    dark,
    print,  ///< greys on white paper: signs are told apart by dashes and by lightness, not by hue
};

/// Every kind, in the order in which menus list them.
inline constexpr std::array kThemeKinds = {ThemeKind::light, ThemeKind::dark, ThemeKind::print};

/// As files and the command line write it: "light".
std::string_view name_of(ThemeKind kind);
std::optional<ThemeKind> theme_named(std::string_view name);

struct Theme {
    Color ink, muted, line;    ///< text, secondary text, hairlines
    Color canvas, panel, lit;  ///< backgrounds; the lit row
    Color field;               ///< boxes that can be typed into, knobs, discs whose value is not known
    Color track;               ///< grooves of sliders, the scrub bar
    Color positive, negative;  ///< weights and products
    Color glow, cold;          ///< outputs towards +, towards −
    Color glow_ink;            ///< text on a disc
    Color input_track;         ///< the filled part of an input's slider
    Color selected;            ///< outline of what is chosen
    Color selected_ink;        ///< text on `selected`
    Color warning;             ///< errors and warnings
    Color right;               ///< a case that is answered as expected
};

const Theme& theme(ThemeKind kind);

/// `positive` or `negative`; `muted` for 0, which is neither.
Color sign_color(const Theme& theme, double value);

/// The fill of a disc for an output, from `field` to `glow` (or `cold` for negative ones).
/// `scale`: the largest magnitude that the fill shows (see output_scale()).
Color output_fill(const Theme& theme, double output, double scale);

}  // namespace netglow
