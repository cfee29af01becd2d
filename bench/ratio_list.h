// The ratios that `netglow bench --ratios` measures, in the order of its table.
#pragma once

#include <vector>

#include "bench/ratio.h"

namespace netglow {

void add_drawing_ratios(std::vector<Ratio>& ratios);
void add_frame_ratios(std::vector<Ratio>& ratios);
void add_forward_ratios(std::vector<Ratio>& ratios);
void add_search_ratios(std::vector<Ratio>& ratios);
void add_window_ratios(std::vector<Ratio>& ratios);

}  // namespace netglow
