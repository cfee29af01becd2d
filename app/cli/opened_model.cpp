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

Document opened_model(const ModelRequest& request) {
    LoadOptions options;
    options.transpose = request.transpose;
    options.head = request.head;
    if (request.activations) {
        options.activations = given_activations(*request.activations);
    }
    Loaded loaded = [&] {
        try {
            return load_model(request.file, options);
        } catch (const HeadOffered& error) {
            throw Error(std::string(error.what()) + " with --head");
        }
    }();
    for (const std::string& note : loaded.notes) {
        tell(request.file + ": " + note);
    }
    return std::move(loaded.document);
}

}  // namespace netglow
