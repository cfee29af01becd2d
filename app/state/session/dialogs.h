// Dialogs: which dialogs, questions and messages are open.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/state/document/leaving.h"
#include "app/state/session/message.h"
#include "app/state/session/path_question.h"
#include "core/network/place.h"

namespace netglow {

/// A large dialog with a form or a list.
enum class Sheet { none, new_network, examples, arrays, columns, output_names };

struct ArraysForm;
struct ColumnsForm;

/// A layer without biases, one of which was to be changed.
struct BiasOffer {
    NeuronAt neuron;
    bool to_type = false;  ///< the neuron's bias is typed next
};

/// A menu that a key opens.
enum class MenuAsked { none, first, recent };

struct Dialogs {
    std::optional<Message> message;
    std::optional<LeavingQuestion> leaving;
    std::optional<std::filesystem::path> overwriting;  ///< asks whether to overwrite this changed file
    std::optional<std::string> discarding;             ///< asks whether to discard the autosaved work with this key
    std::optional<BiasOffer> biases;                   ///< asks whether the layer is to have biases
    PathQuestion path_question = PathQuestion::none;   ///< the file dialog is open, unless `none`
    Sheet sheet = Sheet::none;
    std::shared_ptr<const ArraysForm> arrays;    ///< of Sheet::arrays
    std::shared_ptr<const ColumnsForm> columns;  ///< of Sheet::columns
    MenuAsked menu = MenuAsked::none;            ///< is about to open
    bool help_open = false;
    bool finder_open = false;  ///< the box to find a neuron by its name
};

}  // namespace netglow
