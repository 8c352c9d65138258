using System.Text;

namespace Rota.Testing;

/// <summary>
/// The contract of a report: the same bytes for an equal study in any culture; UTF-8 without a byte-order mark, with LF line ends; a
/// stream that stays open; a file extension with its dot.
/// </summary>
public static class ReportContract
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Verifies the contract of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="study">The study (default: that of <see cref="SampleMarket"/>).</param>
    /// <exception cref="ContractException">The contract is broken.</exception>
    public static void Verify(IReport report, Study? study = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Name.Length == 0 || report.Name.Any(char.IsWhiteSpace))
            throw new ContractException($"The name of a report, '{report.Name}', must not be empty or contain spaces: it follows --report.");
        if (report.Extension is not ['.', _, ..])
            throw new ContractException($"The extension of {report.Name}, '{report.Extension}', must start with a dot.");

        var first = Bytes(report, study ?? SampleMarket.Study());
        var again = Asked.WithDecimalComma(() => Bytes(report, study ?? SampleMarket.Study()));
        if (!first.AsSpan().SequenceEqual(again)) throw Differs(report, first, again);
        if (first.Length == 0) throw new ContractException($"{report.Name} writes nothing.");
        if (first is [0xEF, 0xBB, 0xBF, ..])
            throw new ContractException($"{report.Name} begins with a byte-order mark; write UTF-8 without one.");
        if (first.Contains((byte)'\r'))
            throw new ContractException($"{report.Name} contains a carriage return; end lines with LF.");
        Asked.Once($"Reading {report.Name} as UTF-8", () => Strict.GetString(first));
    }

    private static byte[] Bytes(IReport report, Study study)
    {
        using var output = new MemoryStream();
        Asked.Once(report.Name, () =>
        {
            report.Write(study, output);
            return true;
        });
        return output.CanWrite
            ? output.ToArray()
            : throw new ContractException($"{report.Name} closes the stream; leave it open.");
    }

    private static ContractException Differs(IReport report, byte[] first, byte[] again)
    {
        var place = first.AsSpan().CommonPrefixLength(again);
        var (one, other) = (From(first, place), From(again, place));
        return new($"{report.Name} writes '{one}' for a study but '{other}' for an equal one, at byte {place}.");
    }

    private static string From(byte[] bytes, int place) =>
        Encoding.UTF8.GetString(bytes, place, Math.Min(20, bytes.Length - place));
}
