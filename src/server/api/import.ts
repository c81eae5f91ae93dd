/** What an import would do and what it did, as the page shows it. */
import { findingText } from '../../app/importing/texts.ts';
import type { ImportReport } from '../../app/importing/import.ts';
import type {
  ImportPreview,
  PreviewedColumn,
  PreviewedFile,
} from '../../app/importing/importing.ts';
import { stripHidden } from '../../border.ts';
import type { Locale } from '../../locales/index.ts';
import { describeData } from './state.ts';

/** The preview with its findings in words. Files and columns have what is written here and no more: no values of the data. */
export function previewAnswer({ files, mapping, findings }: ImportPreview, locale: Locale) {
  return {
    files: files.map(fileAnswer),
    mapping,
    findings: findings.map((finding) => findingText(finding, locale)),
  };
}

function fileAnswer(described: PreviewedFile): PreviewedFile {
  const { file, format, encoding, rows, rejected, table, role, columns } = described;
  return {
    file,
    format,
    encoding,
    rows,
    rejected,
    table,
    role,
    columns: columns.map(columnAnswer),
  };
}

function columnAnswer({
  header,
  type,
  detail,
  fills,
  attribute,
}: PreviewedColumn): PreviewedColumn {
  return {
    header: stripHidden(header),
    type,
    detail,
    fills: fills.map(({ column, expression, reason, confidence }) => ({
      column,
      expression: stripHidden(expression),
      reason,
      confidence,
    })),
    attribute,
  };
}

export function reportAnswer({ snapshot, replaced }: ImportReport, locale: Locale) {
  return { ...describeData(snapshot, locale), same: replaced?.id === snapshot.id };
}
