#include "core/arrays/dense_order.h"

#include <algorithm>

namespace netglow {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool follows(const LayerShape& before, const LayerShape& after) {
    return before.neurons == after.inputs;
}

/// All orders in which each follows the one before, up to two of them.
class Orders {
public:
    explicit Orders(const std::vector<LayerShape>& layers) : layers_(layers), used_(layers.size(), false) {}

    std::vector<std::vector<std::size_t>> find() {
        extend();
        if (tries_ > kMostTries) {
            found_.resize(2);  // whether it is the only one is not known
        }
        return found_;
    }

private:
    static constexpr std::size_t kMostTries = 100'000;

    void extend() {
        if (found_.size() == 2 || tries_ > kMostTries || ++tries_ > kMostTries) {
            return;
        }
        if (order_.size() == layers_.size()) {
            found_.push_back(order_);
            return;
        }
        for (std::size_t next = 0; next < layers_.size(); ++next) {
            if (used_[next] || (!order_.empty() && !follows(layers_[order_.back()], layers_[next]))) {
                continue;
            }
            used_[next] = true;
            order_.push_back(next);
            extend();
            order_.pop_back();
            used_[next] = false;
        }
    }

    const std::vector<LayerShape>& layers_;
    std::vector<bool> used_;
    std::vector<std::size_t> order_;
    std::vector<std::vector<std::size_t>> found_;
    std::size_t tries_ = 0;
};

}  // namespace

bool follow_each_other(const std::vector<LayerShape>& layers) {
    return std::adjacent_find(layers.begin(), layers.end(),
                              [](const LayerShape& a, const LayerShape& b) { return !follows(a, b); }) == layers.end();
}

std::vector<std::vector<std::size_t>> fitting_orders(const std::vector<LayerShape>& layers) {
    return Orders(layers).find();
}

bool natural_less(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!is_digit(a[i]) || !is_digit(b[j])) {
            if (a[i] != b[j]) {
                return a[i] < b[j];
            }
            ++i;
            ++j;
            continue;
        }
        const auto digits = [](std::string_view text, std::size_t& at) {
            while (at < text.size() && text[at] == '0') {
                ++at;
            }
            const std::size_t start = at;
            while (at < text.size() && is_digit(text[at])) {
                ++at;
            }
            return text.substr(start, at - start);
        };
        const std::string_view number_a = digits(a, i);
        const std::string_view number_b = digits(b, j);
        if (number_a.size() != number_b.size()) {
            return number_a.size() < number_b.size();
        }
        if (number_a != number_b) {
            return number_a < number_b;
        }
    }
    return a.size() - i < b.size() - j;
}

}  // namespace netglow
