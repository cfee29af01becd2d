#include "app/panels/bars/transport_fit.h"

namespace netglow {
namespace {

constexpr float kGap = 4;
constexpr float kAfterButtons = 8;
constexpr float kAfterGranularity = 2;
constexpr float kBeforeSteps = 4;

float needed(const TransportFit& fit, const TransportTexts& texts) {
    const float buttons = (fit.ends ? 5 : 3) * kTransportButton + kAfterButtons;
    const float granularity = (fit.segments ? kGranularitySegments : kGranularityList) + kGap + kAfterGranularity;
    const float loop = fit.loop ? kLoopButton + kGap : 0;
    const float decimals = fit.decimals ? kDecimalsList + kGap : 0;
    const float steps = kBeforeSteps + (fit.all_steps ? texts.steps : texts.short_steps);
    return kTransportLeft + kTransportMargin + buttons + granularity + texts.speed + kGap + loop + decimals + steps;
}

}  // namespace

TransportFit fit_transport(float width, const TransportTexts& texts) {
    TransportFit fit;
    for (bool TransportFit::*part : {&TransportFit::decimals, &TransportFit::loop, &TransportFit::all_steps,
                                     &TransportFit::ends, &TransportFit::segments}) {
        if (needed(fit, texts) <= width) {
            break;
        }
        fit.*part = false;
    }
    return fit;
}

}  // namespace netglow
