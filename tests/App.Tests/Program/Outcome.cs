namespace Rota.Tests.Program;

// The result of a program run.
internal sealed record Outcome(int Code, string Output, string Error, byte[] Bytes)
{
    // Its errors and notes, and on a slow machine also its progress.
    public string Said => string.Concat(Error.Split('\n').Where(line => line.Length > 0 && !line.EndsWith(" ...", StringComparison.Ordinal)).Select(line => line + "\n"));
}
