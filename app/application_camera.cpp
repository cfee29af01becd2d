// The camera's way to a neuron that is gone to.
#include <algorithm>
#include <utility>

#include "app/application.h"
#include "core/timeline/easing.h"

namespace netglow {
namespace {

constexpr double kFlight = 0.35;  ///< seconds

}  // namespace

void Application::move_camera(const Rect& canvas) {
    if (const std::optional<NeuronAt> neuron = std::exchange(state_.approached, std::nullopt);
        neuron && state_.document.network.contains(*neuron)) {
        flight_ = Flight{state_.camera, at_neuron(layout_for(canvas), *neuron), state_.camera, last_frame_};
    }
    if (!flight_) {
        return;
    }
    if (!(state_.camera == flight_->now)) {  // a hand has taken it
        flight_.reset();
        return;
    }
    const double amount = std::clamp((last_frame_ - flight_->begun) / kFlight, 0.0, 1.0);
    flight_->now = camera_between(flight_->from, flight_->to, ease_in_out(amount));
    update(state_, SetCamera{flight_->now});
    if (amount >= 1) {
        flight_.reset();
    }
}

}  // namespace netglow
