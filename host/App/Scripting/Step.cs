namespace Rota.Host.Scripting;

// A debugger step: a statement, or the body of a lambda.
internal readonly record struct Step(string Path, TextPoint Start, TextPoint End);
