namespace Rota.Tests.Program;

// What a run of the program left behind.
internal sealed record Outcome(int Code, string Output, string Error, byte[] Bytes)
{
    // Its errors and notes. What it is doing it says too, when the machine is slow.
    public string Said => string.Concat(Error.Split('\n').Where(line => line.Length > 0 && !line.EndsWith(" ...", StringComparison.Ordinal)).Select(line => line + "\n"));
}
