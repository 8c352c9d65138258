using System.Text;

namespace Rota.Testing;

/// <summary>
/// What a report owes: the same bytes for an equal study, however numbers are written where it runs; UTF-8 without a byte-order
/// mark, lines ended by LF; a stream that stays open; a file ending with its dot.
/// </summary>
public static class ReportContract
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Holds a report to its contract.</summary>
    /// <param name="report">The report.</param>
    /// <param name="study">What to show; that of <see cref="SampleMarket"/> when null.</param>
    /// <exception cref="ContractException">The contract is broken.</exception>
    public static void Verify(IReport report, Study? study = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Name.Length == 0 || report.Name.Any(char.IsWhiteSpace))
            throw new ContractException($"A report is called '{report.Name}'; its name stands after --report, without a blank.");
        if (report.Extension is not ['.', _, ..])
            throw new ContractException($"{report.Name} ends its file with '{report.Extension}'; an ending has its dot.");

        var first = Bytes(report, study ?? SampleMarket.Study());
        var again = Asked.WithDecimalComma(() => Bytes(report, study ?? SampleMarket.Study()));
        if (!first.AsSpan().SequenceEqual(again)) throw Differs(report, first, again);
        if (first.Length == 0) throw new ContractException($"{report.Name} writes nothing.");
        if (first is [0xEF, 0xBB, 0xBF, ..])
            throw new ContractException($"{report.Name} begins with a byte-order mark; it is UTF-8 without one.");
        if (first.Contains((byte)'\r'))
            throw new ContractException($"{report.Name} has a carriage return; its lines end with LF alone.");
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
            : throw new ContractException($"{report.Name} closes the stream; it stays open.");
    }

    private static ContractException Differs(IReport report, byte[] first, byte[] again)
    {
        var place = first.AsSpan().CommonPrefixLength(again);
        var (one, other) = (From(first, place), From(again, place));
        return new($"{report.Name} writes '{one}' for a study and '{other}' for an equal one, at byte {place}.");
    }

    private static string From(byte[] bytes, int place) =>
        Encoding.UTF8.GetString(bytes, place, Math.Min(20, bytes.Length - place));
}
