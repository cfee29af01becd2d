#include "app/cli/opened_model.h"

#include "app/cli/tell.h"
#include "core/format/activation_text.h"
#include "core/models/model_file.h"

namespace netglow {

std::vector<Activation> given_activations(const std::string& text) {
    std::vector<Activation> activations;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        activations.push_back(activation_from(std::string_view(text).substr(start, end - start), "--activations"));
        start = end + 1;
    }
    return activations;
}

namespace {

/// The flags that answer what a file of arrays leaves open.
std::string flags_for(const ArraysQuestion& question) {
    std::string flags;
    if (question.receiving_open) {
        flags = "; --no-transpose says that rows receive, --transpose that columns do";
    }
    if (question.layers_open) {
        const bool known = !question.layers.empty() && question.layers.size() <= 8;
        flags += "; --arrays says which arrays are the layers, in order, such as --arrays " +
                 (known ? text_of(question.layers) : std::string("W1+b1,W2+b2"));
    }
    return flags;
}

}  // namespace

Document opened_model(const ModelRequest& request) {
    LoadOptions options;
    options.transpose = request.transpose;
    options.head = request.head;
    if (request.arrays) {
        options.arrays = layer_arrays_from(*request.arrays, "--arrays");
    }
    if (request.activations) {
        options.activations = given_activations(*request.activations);
    }
    Loaded loaded = [&] {
        try {
            return load_model(request.file, options);
        } catch (const HeadOffered& error) {
            throw Error(std::string(error.what()) + " with --head");
        } catch (const ArraysAsked& asked) {
            throw Error(asked.what() + flags_for(asked.question));
        }
    }();
    for (const std::string& note : loaded.notes) {
        tell(request.file + ": " + note);
    }
    return std::move(loaded.document);
}

}  // namespace netglow
