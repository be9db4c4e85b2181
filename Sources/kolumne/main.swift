import ArgumentParser

// The plain call is the common one and owes the reader a fast start: it needs no parser of options.
Program.run(CommandLine.arguments.count > 1 ? nil : Open(plain: false))
