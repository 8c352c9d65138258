namespace Rota.Tests.Program;

// What a run of the program left behind.
internal sealed record Outcome(int Code, string Output, string Error, byte[] Bytes);
