import { sampleReport } from '../../support/sampleReport';

/**
 * The sample report with a sentence in part one: under 主动公开 where it begins with （一）, else under 依申请公开. Its figures:
 * 新收 7 (自然人 5, 商业企业 2), 上年结转 1, 予以公开 5 (4, 1), 保护第三方合法权益 1 (商业企业), 本机关不掌握 1 (自然人),
 * 总计 7 (5, 2), 结转下年 1; 行政复议 1 (维持); 规范性文件 制发 2, 废止 1, 现行有效 9; 行政许可 14.
 */
export function reportSaying(sentence: string): string {
  const isFirst = sentence.startsWith('（一）');
  return sampleReport({
    words: {
      overview: `${isFirst ? sentence : '（一）主动公开。公开各类信息。'}

（二）依申请公开。${isFirst ? '渠道畅通。' : sentence}

（三）政府信息管理。定期清理网站信息。

（四）政府信息公开平台建设。完成公开专栏的改版。

（五）监督保障。落实主体责任。`,
    },
  });
}
