// What a file of plain arrays may leave open: which arrays are the layers, which side of a matrix receives, and the
// activations.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/format/shape.h"
#include "core/network/activation.h"

namespace netglow {

/// The arrays of one layer, by their names in the file.
struct LayerArrays {
    std::string weights;
    std::string bias;  ///< "": the layer has none
    bool operator==(const LayerArrays&) const = default;
};

struct ArrayInFile {
    std::string name;
    Dims dims;
};

/// What a person has answered.
struct ArrayAnswers {
    std::optional<std::vector<LayerArrays>> layers;  ///< nothing: as the reader finds them
    bool columns_receive = false;
    std::vector<Activation> activations;  ///< one per layer
};

/// What is open, and the best guess at each part of it.
struct ArraysQuestion {
    std::string why;                      ///< "the arrays fit with rows receiving and with columns receiving"
    std::vector<ArrayInFile> arrays;      ///< those of numbers, in natural order of their names
    std::vector<LayerArrays> layers;      ///< a guess; may be empty
    bool columns_receive = false;         ///< a guess
    std::vector<Activation> activations;  ///< a guess: one per layer, or empty
    bool layers_open = false;             ///< which arrays are the layers must be told
    bool receiving_open = false;          ///< which side receives must be told
};

/// Thrown by a reader that must not guess; LoadOptions has the answers.
class ArraysAsked : public Error {
public:
    ArraysAsked(const std::string& source, ArraysQuestion asked)
        : Error(source + ": " + asked.why), question(std::move(asked)) {}
    ArraysQuestion question;
};

/// "fc1.weight+fc1.bias,fc2.weight+fc2.bias": as options give them.
std::string text_of(const std::vector<LayerArrays>& layers);
/// The same, read. Throws Error that begins with `place`.
std::vector<LayerArrays> layer_arrays_from(std::string_view text, const std::string& place);

}  // namespace netglow
