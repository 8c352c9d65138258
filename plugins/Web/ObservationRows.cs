namespace Rota.Plugins.Web;

// Takes observations in ascending order and reports all errors at once. A day may have no value.
internal sealed class ObservationRows(Asset asset)
{
    private readonly List<Observation> _known = [];
    private readonly List<string> _mistakes = [];
    private DateOnly _last = DateOnly.MinValue;

    public void Take(Func<DateOnly> readDay, Func<double?> readValue)
    {
        try
        {
            var day = readDay();
            if (day <= _last) _mistakes.Add($"{Quotes.Text(day)} follows {Quotes.Text(_last)}; days must be ascending.");
            _last = day;
            if (readValue() is { } known) _known.Add(new(day, known));
        }
        catch (AnswerFault fault)
        {
            _mistakes.AddRange(fault.Mistakes);
        }
    }

    public Observations Observations()
    {
        if (_mistakes.Count > 0) throw new AnswerFault(_mistakes);
        return _known.Count > 0 ? new(_known, _last) : throw AnswerFault.WithoutPrices($"{asset} has no observations.");
    }
}
