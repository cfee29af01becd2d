// Vision: simulates colour vision deficiencies, and measures how different two colours look.
#pragma once

#include "core/scene/scene.h"

namespace netglow {

enum class Vision {
    usual,
    protanopia,    ///< without the cones for long waves (red)
    deuteranopia,  ///< without those for middle waves (green)
};

/// The colour that people of usual vision would have to be shown to see what others see. Machado, Oliveira and
/// Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, at severity 1, in linear
/// light; clamped to what a screen can show. Alpha is kept.
Color seen_with(Vision vision, Color color);

/// CIE 1976 L*a*b* for the white of D65, as sRGB has it: `lightness` 0 (black) to 100 (white).
struct Lab {
    double lightness = 0;
    double a = 0;  ///< green to red
    double b = 0;  ///< blue to yellow
};
Lab lab_of(Color color);  ///< alpha is not regarded

/// ΔE by CIEDE2000, after Sharma, Wu and Dalal, The CIEDE2000 Color-Difference Formula, 2005. About 1 is the least that
/// is seen side by side; from 20 on, two colours are plainly two. Symmetric.
double color_difference(const Lab& one, const Lab& other);
double color_difference(Color one, Color other);

}  // namespace netglow
