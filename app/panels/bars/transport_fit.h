// TransportFit: what the transport shows in a narrow window. Play, the steps back and forward, granularity, speed and
// the count of steps are always there; the rest gives way, the least needed first.
#pragma once

namespace netglow {

/// Widths in points, of the texts as they are now.
struct TransportTexts {
    float speed;        ///< the list of speeds
    float steps;        ///< "step 6 of 24"
    float short_steps;  ///< "6/24"
};

struct TransportFit {
    bool decimals = true;   ///< the list of decimals
    bool loop = true;       ///< the button
    bool all_steps = true;  ///< "step 6 of 24" instead of "6/24"
    bool ends = true;       ///< buttons to the start and the end of the pass
    bool segments = true;   ///< granularities side by side instead of in a list
    bool operator==(const TransportFit&) const = default;
};

inline constexpr float kTransportLeft = 10;     ///< points, from the left end to the first button
inline constexpr float kTransportMargin = 16;   ///< points, at the right end
inline constexpr float kTransportButton = 40;   ///< points that a round button takes
inline constexpr float kTransportControl = 24;  ///< the height of the others
inline constexpr float kGranularitySegments = 156;
inline constexpr float kGranularityList = 84;
inline constexpr float kLoopButton = 40;
inline constexpr float kDecimalsList = 84;

/// `width`: of the whole transport, in points.
TransportFit fit_transport(float width, const TransportTexts& texts);

}  // namespace netglow
