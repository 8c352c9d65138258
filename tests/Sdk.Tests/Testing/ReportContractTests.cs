using System.Text;
using Rota.Testing;

namespace Rota.Tests.Testing;

public sealed class ReportContractTests
{
    [Fact]
    public void ACorrectReportKeepsTheContract() =>
        ReportContract.Verify(new Report(study => Bytes($"runs: {study.Runs.Count}\n"), Closes: false));

    [Fact]
    public void AReportThatReadsTheCultureIsRefused() =>
        Breaks(
            study => Bytes($"total {study[0, 0]}\n"),
            "test writes '.25\n' for a study but ',25\n' for an equal one, at byte 7.");

    [Fact]
    public void AReportThatCountsItsCallsIsRefused()
    {
        var calls = 0;

        Breaks(_ => Bytes($"{++calls}"), "test writes '1' for a study but '2' for an equal one, at byte 0.");
    }

    [Fact]
    public void AByteOrderMarkIsRefused() => Breaks(_ => [.. Encoding.UTF8.Preamble, (byte)'x'], "begins with a byte-order mark");

    [Fact]
    public void ACarriageReturnIsRefused() => Breaks(_ => "a\r\n"u8.ToArray(), "contains a carriage return");

    [Fact]
    public void BytesThatAreNotTextAreRefused() => Breaks(_ => [0xC3, 0x28], "Reading test as UTF-8 throws");

    [Fact]
    public void AnEmptyReportIsRefused() => Breaks(_ => [], "test writes nothing");

    [Fact]
    public void AReportThatClosesItsStreamIsRefused() => Breaks(new Report(_ => [1], Closes: true), "closes the stream");

    [Fact]
    public void AReportThatThrowsIsRefused() =>
        Breaks(_ => throw new InvalidOperationException("No ink."), "test throws InvalidOperationException: No ink.");

    [Fact]
    public void AnExtensionMustHaveItsDot() =>
        Breaks(new Report(_ => [1], Closes: false) { Extension = "txt" }, "The extension of test, 'txt', must start with a dot");

    [Fact]
    public void ANameMustNotContainBlanks() =>
        Breaks(new Report(_ => [1], Closes: false) { Name = "my report" }, "The name of a report, 'my report', must not be empty or contain spaces");

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void Breaks(Func<Study, byte[]> text, string why) => Breaks(new Report(text, Closes: false), why);

    private static void Breaks(IReport report, string why)
    {
        var broken = Assert.Throws<ContractException>(() => ReportContract.Verify(report));
        Assert.Contains(why, broken.Message, StringComparison.Ordinal);
    }

    private sealed record Report(Func<Study, byte[]> Text, bool Closes) : IReport
    {
        public string Name { get; init; } = "test";

        public string Extension { get; init; } = ".txt";

        public void Write(Study study, Stream output)
        {
            output.Write(Text(study));
            if (Closes) output.Dispose();
        }
    }
}
