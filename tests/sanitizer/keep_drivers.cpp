// Built into the programs of the asan preset. Drivers of OpenGL are unloaded when a context ends, and what they still
// hold through their own variables would then count as leaked, by code that has no name any more. They stay loaded.
extern "C" int dlclose(void*) {
    return 0;
}
