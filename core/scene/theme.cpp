#include "core/scene/theme.h"

#include <cmath>

namespace netglow {

namespace {

// Muted is a shade darker than the mock-up's #667384, which misses the contrast of 4.5 that small text needs on panels.
constexpr Theme kLight = {
    .ink = rgb(0x1b2430),
    .muted = rgb(0x616e7f),
    .line = rgb(0xd8dfe7),
    .canvas = rgb(0xfcfdfe),
    .panel = rgb(0xf2f5f8),
    .lit = rgb(0xe3eef7),
    .field = rgb(0xffffff),
    .track = rgb(0xcfd8e1),
    .positive = rgb(0x0877bd),
    .negative = rgb(0xbf5317),
    .glow = rgb(0xffd54a),
    .cold = rgb(0xb9a7e6),
    .glow_ink = rgb(0x1b2430),
    .input_track = rgb(0xcaa21b),
    .selected = rgb(0x1b2430),
    .selected_ink = rgb(0xffffff),
    .warning = rgb(0xb3261e),
    .right = rgb(0x1f8a4c),
};

constexpr Theme kDark = {
    .ink = rgb(0xe8eef5),
    .muted = rgb(0x9dabbb),
    .line = rgb(0x2b3745),
    .canvas = rgb(0x10161e),
    .panel = rgb(0x171f29),
    .lit = rgb(0x1c3146),
    .field = rgb(0x1a2430),
    .track = rgb(0x35424f),
    .positive = rgb(0x45a9ea),
    .negative = rgb(0xf08849),
    .glow = rgb(0xffd54a),
    .cold = rgb(0xb9a7e6),
    .glow_ink = rgb(0x0a0e13),
    .input_track = rgb(0xd9b130),
    .selected = rgb(0xf6f9fc),
    .selected_ink = rgb(0x10161e),
    .warning = rgb(0xff8f80),
    .right = rgb(0x4cc98a),
};

// Positive and negative weights are 35 L* apart, and both dark enough for a thin line; as the fills of discs, positive
// outputs stay lighter than negative ones.
constexpr Theme kPrint = {
    .ink = rgb(0x000000),
    .muted = rgb(0x595959),
    .line = rgb(0xc8c8c8),
    .canvas = rgb(0xffffff),
    .panel = rgb(0xf6f6f6),
    .lit = rgb(0xe8e8e8),
    .field = rgb(0xffffff),
    .track = rgb(0xcccccc),
    .positive = rgb(0x2e2e2e),
    .negative = rgb(0x828282),
    .glow = rgb(0x9c9c9c),
    .cold = rgb(0x4d4d4d),
    .glow_ink = rgb(0xffffff),
    .input_track = rgb(0x8c8c8c),
    .selected = rgb(0x000000),
    .selected_ink = rgb(0xffffff),
    .warning = rgb(0x1a1a1a),
    .right = rgb(0x4a4a4a),
};

constexpr std::array<std::string_view, kThemeKinds.size()> kThemeNames = {"light", "dark", "print"};

}  // namespace

std::string_view name_of(ThemeKind kind) {
    return kThemeNames.at(static_cast<std::size_t>(kind));
}

std::optional<ThemeKind> theme_named(std::string_view name) {
    for (const ThemeKind kind : kThemeKinds) {
        if (name_of(kind) == name) return kind;
    }
    return std::nullopt;
}

const Theme& theme(ThemeKind kind) {
    switch (kind) {
        case ThemeKind::light:
            return kLight;
        case ThemeKind::dark:
            return kDark;
        case ThemeKind::print:
            break;
    }
    return kPrint;
}

Color sign_color(const Theme& theme, double value) {
    return value < 0 ? theme.negative : value > 0 ? theme.positive : theme.muted;
}

Color output_fill(const Theme& theme, double output, double scale) {
    const double share = scale > 0 ? std::abs(output) / scale : 0;
    const double amount = std::isnan(share) ? 0 : share;
    return mix(theme.field, output < 0 ? theme.cold : theme.glow, static_cast<float>(amount));
}

}  // namespace netglow
