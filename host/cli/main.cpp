#include "host/cli/run.hpp"
#include "host/services/program_paths.hpp"

#include <iostream>

int main(int count, char** words)
{
    packhouse::host::chooseLanguage(packhouse::host::ProgramPaths::ofThisProgram());
    return packhouse::host::cli::run({words + 1, words + count}, std::cout, std::cerr);
}
